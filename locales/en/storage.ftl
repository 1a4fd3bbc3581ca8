# Why assessments could not be kept or read, for whoever keeps the server. The log names the file.
storage-full = The disk is full. Free some space; the server's log names the file.
storage-read-only = The database cannot be written. Give the account that Amparo runs under the right to write the file and its folder; the server's log names both.
storage-busy = Another program has the database open. Close it; the server's log names the file.
storage-damaged = The database is damaged or holds something that cannot be understood. Stop Amparo, keep the file, and restore the latest backup; the server's log says more.
storage-newer = The database was written by a newer Amparo. Start the newer version.
storage-closed = The database was closed while Amparo was stopping. Start Amparo again.
storage-gone = The database file was deleted or replaced while it was in use. Stop Amparo, put a backup in its place with amparo restore, never by copying, and start it again; the server's log names the file.
storage-unfit = What was sent could not be read again as it was sent, so it was not kept. Write it otherwise; the server's log says what it is about.
storage-overtaken = Somebody else saved at the same moment. Open the page again.
storage-other = The database or the disk failed. Check the disk; the server's log says what happened and names the file.
storage-away = The server of the database does not answer, or lets nobody in. See that PostgreSQL runs; Amparo itself need not be started anew, and the server's log says more.
storage-server-full = The disk of the database server is full. Free some space there.
storage-server = The server of the database refused. The server's log says why and what to do.
storage-files = The place where files are kept does not answer or refused, so the file could not be kept or read. Nothing of this was saved. Try again later; the server's log says what is the matter.
storage-file-remains = The file was taken out of the assessment and is shown to nobody, but the place where files are kept could not delete it. See that this place can be reached, then do the same again; the server's log says more.
# Copies that the server makes by itself, for whoever looks after the installation.
copies-last = The server last copied its database on { $at }.
copies-none = No copy made by the server is there.
copies-failed = The server could not copy its database ({ $at }).
copies-no-folder = The folder for copies is not there. Make it, or see that its disk is connected; the server's log names it.
copies-full = The disk for copies is full. Free some space there.
copies-read-only = The folder for copies cannot be written. Give the account that Amparo runs under the right to write there; the server's log names it.
