package kobai.finding;

import java.util.List;
import kobai.text.Explanation;
import kobai.text.Fact;
import kobai.text.Texts;

/**
 * A hand-in cannot be graded as it is: not because of what its code does, but of how it was packed.
 *
 * @param reason why
 * @param detail what was found, as it may be shown; may be empty
 */
public record NotAccepted(Reason reason, String detail) implements Finding {

  /** Why a hand-in is not accepted. */
  public enum Reason {
    /** It is a file, but no zip. */
    NOT_A_ZIP,
    /** It is an archive of another kind than zip. */
    OTHER_ARCHIVE,
    /** There is nothing in it. */
    EMPTY,
    /** The zip is incomplete or damaged. */
    BROKEN_ARCHIVE,
    /** The zip has a password. */
    ENCRYPTED,
    /** The zip is compressed in a way that few programs know. */
    ODD_COMPRESSION,
    /** The zip says two different things of what is in it. */
    HEADERS_DISAGREE,
    /** The zip holds two files of one name. */
    DUPLICATE_ENTRY,
    /** A name leads out of the hand-in, or hides something. */
    UNSAFE_NAME,
    /** A link is in it. */
    LINK,
    /** Something that is neither a file nor a folder is in it. */
    SPECIAL_FILE,
    /** The exercises are in an archive within the archive. */
    NESTED_ARCHIVE,
    /** The archive is too large. */
    ARCHIVE_TOO_LARGE,
    /** There are too many files and folders in it. */
    TOO_MANY_ENTRIES,
    /** The archive expands to far more than a hand-in has. */
    EXPANDS_TOO_FAR,
    /** There are too many folders within each other. */
    TOO_DEEP,
    /** A source file is too large. */
    FILE_TOO_LARGE,
    /** The source files are too large together. */
    TOO_MUCH_TEXT,
    /** There are too many helper files. */
    TOO_MANY_FILES,
    /** A file is there twice, and it is not the same. */
    AMBIGUOUS,
    /** Two hand-ins have the same name. */
    AMBIGUOUS_ID,
    /** There is no exercise where exercises are looked for. */
    NOTHING_FOUND,
    /** No source file can be read as text. */
    NOT_TEXT,
    /** It cannot be read from the disk. */
    UNREADABLE
  }

  @Override
  public String id() {
    return "not-accepted";
  }

  @Override
  public Object[] words() {
    return new Object[] {detail};
  }

  @Override
  public List<Fact> facts(Texts texts) {
    return detail.isBlank() ? List.of() : List.of(texts.fact("found", detail));
  }

  @Override
  public Explanation explain(Texts texts) {
    return new Explanation(
        texts.text("not-accepted." + reason + ".headline", words()),
        facts(texts),
        texts.text("not-accepted." + reason + ".next", words()));
  }
}
