"""The icons of the interface: the name used in templates -> the Material Symbol's file.

Names are ours, so that a picture can change without touching a template.
"""

_SAME_NAME = """
add edit delete download upload check close search menu home help logout login settings
language mail call notifications history undo visibility visibility_off print map event
schedule warning error info person bed block lock lock_open link sync list inbox key star
elevator description translate send payments school work pets accessible build campaign
savings public today
""".split()  # noqa: SIM905 (read as words)

ICONS = {name.replace("_", "-"): name for name in _SAME_NAME} | {
    "arrive": "flight_land",
    "accompany": "diversity_1",
    "join": "groups",
    "steer": "query_stats",
    "house": "apartment",
    "household": "family_restroom",
    "room": "meeting_room",
    "filter": "filter_alt",
    "back": "arrow_back",
    "forward": "arrow_forward",
    "previous": "chevron_left",
    "next": "chevron_right",
    "expand": "keyboard_arrow_down",
    "more": "more_vert",
    "chart": "bar_chart",
    "table": "table_rows",
    "calendar": "calendar_month",
    "success": "check_circle",
    "theme": "dark_mode",
    "child": "child_care",
    "volunteer": "volunteer_activism",
    "decision": "gavel",
    "attachment": "attach_file",
    "place": "location_on",
    "move": "swap_horiz",
    "unsorted": "unfold_more",
    "ascending": "arrow_upward",
    "descending": "arrow_downward",
    "external": "open_in_new",
    "waiting": "hourglass_empty",
    "cleaning": "cleaning_services",
    "medical": "medical_services",
    "women": "woman",
    "done": "task_alt",
    "sport": "sports_soccer",
    "balance": "balance",
}
