"""Every write of houses, one function for each thing a person does."""

from weg.care.houses.actions.catalogue import save_contractor, save_item
from weg.care.houses.actions.defects import (
    add_photo,
    block_for_defect,
    finish_defect,
    free_places,
    order_defect,
    report_defect,
)
from weg.care.houses.actions.filling import take_over
from weg.care.houses.actions.handover import hand_over
from weg.care.houses.actions.keys import hand_out_key, settle_key, take_back_key
from weg.care.houses.actions.log import write_log
from weg.care.houses.actions.notices import end_notice, post_notice
from weg.care.houses.actions.protocols import drop_draft, save_protocol, sign_protocol
from weg.care.houses.actions.readiness import mark_ready
from weg.care.houses.actions.staffing import (
    add_number,
    add_post,
    end_post,
    open_office,
    plan_on_call,
    remove_hours,
    remove_number,
    remove_on_call,
)

__all__ = [
    "add_number",
    "add_photo",
    "add_post",
    "block_for_defect",
    "drop_draft",
    "end_notice",
    "end_post",
    "finish_defect",
    "free_places",
    "hand_out_key",
    "hand_over",
    "mark_ready",
    "open_office",
    "order_defect",
    "plan_on_call",
    "post_notice",
    "remove_hours",
    "remove_number",
    "remove_on_call",
    "report_defect",
    "save_contractor",
    "save_item",
    "save_protocol",
    "settle_key",
    "sign_protocol",
    "take_back_key",
    "take_over",
    "write_log",
]
