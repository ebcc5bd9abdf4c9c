package kobai.handin.ingest;

import java.nio.file.Path;
import java.util.List;
import kobai.finding.NotAccepted;
import org.jspecify.annotations.Nullable;

/**
 * An entry in the folder (or zip) of a class, before it is known whose hand-in it is.
 *
 * @param name its name there
 * @param folder whether it is a folder
 * @param place as in {@link HandIn}
 * @param parts as in {@link HandIn}
 * @param refused as in {@link HandIn}
 */
record Found(
    String name,
    boolean folder,
    Path place,
    List<HandIn.Part> parts,
    @Nullable NotAccepted refused) {}
