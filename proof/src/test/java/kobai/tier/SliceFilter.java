package kobai.tier;

import java.util.stream.Collectors;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.PostDiscoveryFilter;

/** Leaves out the tests of other slices than the one asked for. JUnit finds it as a service. */
public final class SliceFilter implements PostDiscoveryFilter {
  private final Slice slice;

  /** Filters by the slice that was asked for. */
  public SliceFilter() {
    this(Slice.asked());
  }

  SliceFilter(Slice slice) {
    this.slice = slice;
  }

  @Override
  public FilterResult apply(TestDescriptor test) {
    boolean holds =
        !(test.getSource().orElse(null) instanceof MethodSource method)
            || slice.holds(
                method.getClassName(),
                test.getTags().stream().map(TestTag::getName).collect(Collectors.toSet()));
    return FilterResult.includedIf(holds);
  }
}
