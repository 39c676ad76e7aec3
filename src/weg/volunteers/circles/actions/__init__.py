from weg.volunteers.circles.actions.accompanying import (
    change_volunteer,
    give_back,
    hand_on,
    let_go,
    note_activity,
    take_up,
)
from weg.volunteers.circles.actions.applying import (
    agree_as_guardian,
    apply_as_volunteer,
    confirm_email,
    refuse_as_guardian,
)
from weg.volunteers.circles.actions.catalogue import save_activity
from weg.volunteers.circles.actions.circles import (
    CircleGiven,
    change_circle,
    drop_contact,
    open_circle,
    save_contact,
)
from weg.volunteers.circles.actions.leads import name_lead, release_lead
from weg.volunteers.circles.actions.oneself import (
    change_own_data,
    come_back,
    leave,
    note_insurance,
    rest,
)
from weg.volunteers.circles.given import Profile

__all__ = [
    "CircleGiven",
    "Profile",
    "agree_as_guardian",
    "apply_as_volunteer",
    "change_circle",
    "change_own_data",
    "change_volunteer",
    "come_back",
    "confirm_email",
    "drop_contact",
    "give_back",
    "hand_on",
    "leave",
    "let_go",
    "name_lead",
    "note_activity",
    "note_insurance",
    "open_circle",
    "refuse_as_guardian",
    "release_lead",
    "rest",
    "save_activity",
    "save_contact",
    "take_up",
]
