package kobai.cli;

import picocli.CommandLine.IVersionProvider;

/** The version of this build, from the manifest of its jar. */
public final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    String java =
        System.getProperty("java.version") + " (" + System.getProperty("java.vendor") + ")";
    return new String[] {"Kobai " + ofThisBuild(), "Java " + java};
  }

  /** Returns the version alone. */
  public static String ofThisBuild() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "from source" : version;
  }
}
