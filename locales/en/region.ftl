# Countries beside each other: requests for support and good practices

request-refusal-wrong-state = This cannot be done with the request as it stands now. Look at it again; somebody may have been faster.
request-refusal-own-offer = A country cannot offer support to itself.
request-refusal-second-yes = This side has said yes already. Now the other side is asked.
practice-refusal-wrong-state = This cannot be done with the practice as it stands now. Look at it again; somebody may have been faster.
practice-refusal-missing = Something is not filled in yet.
practice-refusal-wrong-end = The review ends too early. Name a later day, or review the practice again.
