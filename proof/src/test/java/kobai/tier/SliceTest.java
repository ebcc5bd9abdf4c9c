package kobai.tier;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Every test of the whole proof is in exactly one slice. */
class SliceTest {
  private static final List<Integer> SIZES = List.of(1, 2, 7, 31);

  private static final List<TestDescriptor> TESTS = new ArrayList<>();

  /** Filters see all tests, those of classes with parameters too. */
  @BeforeAll
  static void discover() {
    LauncherConfig nothingAutomatic =
        LauncherConfig.builder()
            .enableLauncherSessionListenerAutoRegistration(false)
            .enableTestExecutionListenerAutoRegistration(false)
            .enablePostDiscoveryFilterAutoRegistration(false)
            .build();
    LauncherFactory.create(nothingAutomatic)
        .discover(
            LauncherDiscoveryRequestBuilder.request()
                .selectors(selectPackage("kobai"))
                .filters((PostDiscoveryFilter) SliceTest::recorded)
                .build());
  }

  private static FilterResult recorded(TestDescriptor test) {
    if (test.getSource().orElse(null) instanceof MethodSource) {
      TESTS.add(test);
    }
    return FilterResult.included("to be looked at");
  }

  private static Set<String> tags(TestDescriptor test) {
    return test.getTags().stream().map(TestTag::getName).collect(toCollection(TreeSet::new));
  }

  @Test
  @DisplayName("Each tagged test is in one slice; spread tests and unit tests are in all")
  void slices_all_areTheWholeProof() {
    assertTrue(TESTS.size() > 800, () -> "tests: " + TESTS.size());
    for (int of : SIZES) {
      for (TestDescriptor test : TESTS) {
        Set<String> tags = tags(test);
        boolean everywhere = tags.isEmpty() || tags.contains(Tags.SPREAD);
        long slices =
            IntStream.rangeClosed(1, of)
                .filter(number -> new SliceFilter(new Slice(number, of)).apply(test).included())
                .count();
        assertEquals(everywhere ? of : 1, slices, () -> test + " of " + of);
      }
    }
  }

  @Test
  @DisplayName("JUnit finds the filter as a service")
  void filter_service_isFound() {
    assertTrue(
        ServiceLoader.load(PostDiscoveryFilter.class).stream()
            .anyMatch(service -> service.type() == SliceFilter.class));
  }

  @Test
  @DisplayName("Each case of a spread test is in one slice")
  void part_allSlices_areTheCases() {
    for (int of : SIZES) {
      for (int cases : new int[] {0, 1, 5, 100}) {
        List<Integer> all = IntStream.range(0, cases).boxed().toList();
        List<Integer> parts =
            IntStream.rangeClosed(1, of)
                .mapToObj(number -> new Slice(number, of).part(all))
                .flatMap(List::stream)
                .sorted()
                .toList();
        assertEquals(all, parts);
      }
    }
    assertEquals(List.of(2L, 5L), new Slice(2, 3).seeds(6));
  }

  @Test
  @DisplayName("Every tagged test is of a known kind, and each kind has one that is run daily")
  void tags_all_areKnown() {
    Set<String> daily = new TreeSet<>();
    for (TestDescriptor test : TESTS) {
      Set<String> tags = tags(test);
      if (tags.isEmpty()) {
        continue;
      }
      Set<String> kinds = new TreeSet<>(tags);
      kinds.retainAll(Tags.KINDS);
      assertEquals(1, kinds.size(), test::toString);
      tags.removeAll(kinds);
      assertTrue(Set.of(Tags.DAILY, Tags.SPREAD).containsAll(tags), test::toString);
      if (tags.contains(Tags.DAILY)) {
        daily.addAll(kinds);
      }
    }
    assertEquals(new TreeSet<>(Tags.KINDS), daily);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "3", "0/3", "4/3", "a/b"})
  @DisplayName("A slice that does not exist is refused")
  void parsed_noSlice_refused(String text) {
    assertThrows(IllegalArgumentException.class, () -> Slice.parsed(text));
    assertEquals(new Slice(3, 10), Slice.parsed("3/10"));
  }
}
