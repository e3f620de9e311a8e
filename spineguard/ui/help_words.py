"""When to stop, when to call and whom: told after "Something hurts" and before anyone needs it.

After the National Institute on Aging (Go4Life), NHS pages on back pain and on nerve signs, and the rule on
back pain in the patient information that this program is based on.
"""

from spineguard.ui.language import tr

#: Name the numbers that are called for help where your language is spoken.
CALL_NOW = tr("Call for help now (911, 999, 112)")
CALL_NOW_SIGNS = (
    tr("Pain or pressure in your chest. Pain that goes to your neck, jaw or arm."),
    tr("You faint, or you can hardly breathe."),
    tr("You lose feeling between your legs, or you can't hold your urine or bowels."),
    tr("Both legs are newly weak or numb."),
    tr("Your back hurts after a bad fall, or you can't stand up."),
)

SEE_TODAY = tr("Call your doctor today")
SEE_TODAY_SIGNS = (
    tr("Sudden, strong pain in your back. Above all after a cough, a sneeze, a bend, a lift or a slip."),
    tr("New back pain of any kind, or pain that gets worse day by day."),
    tr("New tingling, numbness or weakness in an arm or a leg."),
    tr("Pain down your legs when you lean back."),
)

REST_NOW = tr("Rest, and ask before next time")
REST_NOW_SIGNS = (
    tr("You are dizzy, sick or in a cold sweat."),
    tr("You are more out of breath than usual."),
    tr("A joint hurts, or a muscle cramps."),
)

NOTHING_HURTS = tr("Nothing hurts. I pressed it by mistake.")
AFTER_HURT = tr("Stop now and sit down, or lie down. This is noted, and nothing more is asked of you today.")
