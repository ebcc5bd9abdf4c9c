package kobai.lab;

/** Something that people choose by its name. */
public interface Named {

  /** Returns the name on the command line and in files: "relu". */
  String id();
}
