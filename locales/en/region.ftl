# Countries beside each other: what keeps a request, a practice, a consent or an edition from going on

request-refusal-wrong-state = This cannot be done with the request as it stands now. Look at it again; somebody may have been faster.
request-refusal-own-offer = A country cannot offer support to itself.
request-refusal-second-yes = This side has said yes already. Now the other side is asked.
practice-refusal-wrong-state = This cannot be done with the practice as it stands now. Look at it again; somebody may have been faster.
practice-refusal-missing = Something is not filled in yet.
practice-refusal-wrong-end = The review ends too early. Name a later day, or review the practice again.
region-error-no-region = There is no such region or group of countries.
region-error-no-entry = There is no such request, offer, mission or practice.
region-error-no-text = These words of a consent are not in use. Choose others.
region-error-nothing-chosen = Nothing is chosen yet. Choose what is to be shared, with whom and for what.
region-error-wrong-day = Choose a last day between today and ten years from now.
region-error-no-contact = This country does not share an office that may be asked. Ask for its consent first.
region-error-overtaken = Somebody else changed this meanwhile. Look at it again, then do what is still needed.
region-error-same-quarter = This region has an edition of this quarter already. The next one can follow in the next quarter.
region-error-few-changes = Fewer than three countries joined, left or validated anew since the last edition. It is too early for another one.
region-error-nothing-shown = No figure of this edition may be shown, so that there is none.
region-error-changed = The edition is not what you looked at any more. See what changed, then publish it.
region-error-no-randomness = Nothing was changed. Please try again.
