# What an assessment is called, putting it away, taking it away and bringing it back.
manage-title = Name and archive
manage-name = { record-contact-name }
manage-name-text = The name stands in lists and above every page in place of the round. The address ({ $id }), the country, the round and every document stay as they are.
manage-title-hint = Such as “Pilot with three counties”. Left empty, the round stands there.
manage-archive-text = What is archived leaves the list on the start page. It can still be read, printed, exported and compared with, but nobody can change it until it is brought back.
manage-archive = Archive it
manage-bring-back = Bring it back
manage-remove-title = Remove
manage-remove-text = What is removed is in no list and on no page any more. Nothing is deleted: every answer, name and file stays in the database, in its log and in its copies, and whoever keeps the server can read them. It can be brought back at once, or later from the list of archived assessments.
manage-remove = Remove it
manage-frozen = Versions of this assessment were frozen, and others may rely on them. It cannot be removed; archive it.
manage-overtaken = Somebody else has renamed, archived or brought it back meanwhile. Nothing was saved; look at it as it is now.
archived-notice = This assessment is archived: it can be read, and nothing in it can be changed.
archive-title = Archive
archive-lead = Assessments that were archived can be read and not changed. Those that were removed are on no page; they are still in the database and its log. Both can be brought back.
archive-empty = Nothing was archived or removed.
archive-standing = { column-state }
archive-archived = archived
archive-removed = removed
archive-count = { $n ->
    [one] Archive: one assessment
   *[other] Archive: { $shown } assessments
}
start-removed = { $name } was removed. It is in no list and on no page any more. Nothing was deleted: its answers stay in the database and its log, and it can be brought back from the archive.
start-undo = Undo
