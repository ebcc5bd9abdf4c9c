package kobai.cli;

import picocli.CommandLine.IVersionProvider;

/** The version of this build, from the manifest of its jar. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    String version = Version.class.getPackage().getImplementationVersion();
    String java =
        System.getProperty("java.version") + " (" + System.getProperty("java.vendor") + ")";
    return new String[] {"Kobai " + (version == null ? "from source" : version), "Java " + java};
  }
}
