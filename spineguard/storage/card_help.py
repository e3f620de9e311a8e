"""What each line of a card means, in a sentence, with an example to write."""

from typing import NamedTuple


class Help(NamedTuple):
    """`example` is a whole line as it stands in a card; `expected` says a form that no range can say."""

    meaning: str
    example: str
    expected: str = ""


HELP: dict[str, Help] = {
    "Exercise.id": Help(
        "A short name for the file and the journal. It never changes, even when the name does.",
        "id: head-press",
        "small letters a to z, digits and single hyphens, such as head-press",
    ),
    "Exercise.name": Help("The name a person sees.", "name: Head Press"),
    "Exercise.purpose": Help("What it is good for, in one sentence.", "purpose: Eases a tight neck."),
    "Exercise.place": Help("Where the body is: sitting, standing or lying.", "place: sitting"),
    "Exercise.support": Help("What holds the person up and is drawn beside them.", "support: chair"),
    "Exercise.needs": Help("What to have ready, one thing a line.", "needs: [A firm chair with a back]"),
    "Exercise.dose": Help("How much: reps, hold, rest and sessions in a day.", ""),
    "Exercise.lead_in": Help("Seconds to get ready before the first hold, 3 to 60.", "lead_in: 5"),
    "Exercise.steps": Help("What is shown before the first rep, one instruction each.", ""),
    "Exercise.hold": Help("What is said and shown while the pose is held.", ""),
    "Exercise.rest": Help("What is said and shown between 2 holds.", ""),
    "Exercise.cautions": Help("Whom to ask first, or when to leave it out.", "cautions: []"),
    "Exercise.source": Help("Who described the exercise, where and when.", ""),
    "Exercise.poses": Help(
        "The poses of the figure by name, as joint angles in degrees.", "poses: {stand: {}}"
    ),
    "Exercise.differs": Help("Where the card differs from its source, one sentence a line.", "differs: []"),
    "Dose.reps": Help("How often to do it in one go.", "reps: {value: 5, lowest: 1, highest: 5}"),
    "Dose.hold": Help("Seconds of one hold.", "hold: {value: 4, lowest: 3, highest: 4}"),
    "Dose.rest": Help("Seconds of rest after a hold.", "rest: {value: 2, lowest: 1, highest: 10}"),
    "Dose.sessions": Help("Sessions in a day.", "sessions: {value: 3, lowest: 1, highest: 5}"),
    "Dose.words": Help("The dose in a sentence.", "words: Hold 3 to 4 seconds. Do this 5 times."),
    "Amount.value": Help("What the program uses when nobody chose.", "value: 5"),
    "Amount.lowest": Help("The least a person may choose.", "lowest: 1"),
    "Amount.highest": Help("The most a person may choose.", "highest: 5"),
    "Amount.words": Help("The amount as the source says it.", "words: 3 to 4 seconds"),
    "HoldAmount.counts": Help("Count to this number; then value is the seconds of 1 count.", "counts: 5"),
    "HoldAmount.mark": Help("The second at which a person may already rest.", "mark: 3"),
    "Scene.words": Help("What a person reads.", "words: Stand tall."),
    "Scene.pose": Help("The name of one of the poses below.", "pose: stand"),
    "Scene.say": Help("What is spoken, when it should differ from the words.", "say: And rest."),
    "Scene.view": Help("From where the figure is seen: side or back.", "view: side"),
    "Scene.hint": Help("What a quiet line beside the figure shows: level or width.", "hint: level"),
    "Caution.question": Help("The start question this hangs on.", "question: unsteady"),
    "Caution.words": Help("What a person is asked or told.", "words: Do you feel unsteady? Ask first."),
    "Source.organisation": Help("Who published it.", "organisation: National Osteoporosis Foundation"),
    "Source.title": Help("The title of the page or leaflet.", "title: Posture Exercises"),
    "Source.reviewed": Help(
        "When it was last looked over, as year-month-day.",
        "reviewed: 2018-08-07",
        'a date such as 2018-08-07, 2018-08 or "2018" (in quotes)',
    ),
    "Source.address": Help(
        "The web address.",
        "address: https://www.example.org/exercise",
        "a web address that starts with http:// or https:// and has no spaces",
    ),
    "Source.credit": Help(
        "Whom to thank, and who did not check this card.", "credit: Told in our own words."
    ),
    "Source.tier": Help(
        "A: the document the program is built on. B: a health authority. "
        "C: only with a physio; such a card is not led by the program.",
        "tier: B",
    ),
    "Pose.pelvis": Help("The hip bone: tipped forward; -90 lies on the back.", "pelvis: 0"),
    "Pose.lower_back": Help("Lower back: rounded forward; below 0 leans back.", "lower_back: 0"),
    "Pose.upper_back": Help("Upper back: rounded forward; below 0 leans back.", "upper_back: 0"),
    "Pose.neck": Help("Neck: pushed forward; below 0 drawn back.", "neck: 0"),
    "Pose.head": Help("Head: chin to the chest; below 0 looks up.", "head: 0"),
    "Pose.twist": Help("Shoulders turned to either side.", "twist: 0"),
    "Pose.blades": Help("Shoulder blades drawn together.", "blades: 20"),
    "Pose.hip": Help("Knee raised; 90 sits.", "hip: 90"),
    "Pose.knee": Help("Knee bent.", "knee: 90"),
    "Pose.ankle": Help("Toes raised; below 0 on tiptoe.", "ankle: 0"),
    "Pose.shoulder": Help("Arm forward; below 0 back.", "shoulder: 20"),
    "Pose.arm_out": Help("Arm lifted to the side.", "arm_out: 30"),
    "Pose.elbow": Help("Elbow bent.", "elbow: 90"),
    "Pose.wrist": Help("Palm bent to the forearm.", "wrist: 0"),
}


def help_for(owner: type, name: str) -> Help | None:
    """The help on one line of a part; a far limb has that of the near one."""
    for part in owner.__mro__:
        if found := HELP.get(f"{part.__name__}.{name.removeprefix('far_')}"):
            return found
    return None
