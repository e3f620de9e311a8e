"""What is said on the page from which heights go out to a doctor."""

from spineguard.ui.language import tr

FOR_DOCTOR = tr("For my doctor", "button: a page about heights to take along")
FOR_YOUR_DOCTOR = tr("A page for your doctor")
WHAT_IT_IS = tr("One page to take along. It shows the chart, your heights, and how each was measured.")
PICTURE = tr("Picture of the page for your doctor.")
PRINT, SAVE_PDF = tr("Print it"), tr("Save it as PDF")
MORE_WAYS = tr("Other ways")
SAVE_TEXT, SAVE_TABLE = tr("Save it as text"), tr("Save a table")
SAVE_FHIR = tr("Save for a doctor's program")
ABOUT_TABLE = tr("The table has it all. Use it in a spreadsheet, or to bring your heights to a new computer.")
ABOUT_FHIR = tr("A doctor's program can read the last one. It is called FHIR.")
OPEN_FILE, TO_HEIGHT = tr("Open it"), tr("Back to Height")
NO_PRINTER = tr("We found no printer. You can save the page, and print it somewhere else.")
NOT_PRINTED = tr("The page could not be printed. Look at the printer, and try again.")


def saved_line(file: str, folder: str) -> str:
    """Where a file was put."""
    return tr("Saved as {file} in the folder {folder}.").format(file=file, folder=folder)


def not_saved_line(folder: str) -> str:
    """A folder or disk refuses."""
    return tr("We could not save it in {folder}. The disk or folder does not let us.").format(folder=folder)


def printed_line(printer: str) -> str:
    """To which printer the page went."""
    return tr("The page went to the printer {printer}.").format(printer=printer)


def file_stem(day: str) -> str:
    """What a saved file is called, without the end of its name; `day` is like 2026-11-22."""
    return tr("SpineGuard heights {day}", "name of a file").format(day=day)
