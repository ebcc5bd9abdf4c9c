package kobai.handin.hostile;

import java.util.List;

/** Hand-ins whose matrices and parameters are not what they seem. */
final class Lying {
  private Lying() {}

  /** Returns a matrix of its own class, in which some methods are replaced. */
  private static String matrix(String members) {
    return """
        static class Evil extends Array2DRowRealMatrix {
          Evil(RealMatrix a) { super(a.getData()); }
          %s
        }
        """
        .formatted(members);
  }

  private static Case.Builder evil(String name, String members) {
    return Case.of(name).members(matrix(members)).dx("new Evil(dout)");
  }

  private static Case.Builder list(String name, String expression) {
    return Case.of("Affine", name).parameters(expression);
  }

  static List<Case> cases() {
    return List.of(
        evil(
                "a matrix with more rows than it says",
                "@Override public int getRowDimension() { return 1; }")
            .always("wrong-shape wrong-gradient")
            .build(),
        evil(
                "a matrix that says it has two thousand million rows",
                "@Override public int getRowDimension() { return Integer.MAX_VALUE; }")
            .always("wrong-shape")
            .build(),
        evil("a matrix of no rows", "@Override public int getRowDimension() { return 0; }")
            .always("wrong-shape")
            .build(),
        evil(
                "a matrix of less than no rows",
                "@Override public int getRowDimension() { return -1; }")
            .always("threw")
            .build(),
        evil(
                "a matrix whose numbers are more than its entries",
                "@Override public double[][] getData() { return new double[50][50]; }")
            .always("threw")
            .build(),
        evil(
                "a matrix whose numbers are not there",
                "@Override public double[][] getData() { return null; }")
            .always("threw")
            .build(),
        evil(
                "a matrix whose numbers are other ones each time",
                """
                private int asked;
                @Override public double[][] getData() {
                  double[][] data = super.getData();
                  data[0][0] = asked++;
                  return data;
                }
                """)
            .always("wrong-gradient")
            .build(),
        evil(
                "a matrix whose numbers take for ever",
                "@Override public double[][] getData() { while (true) {} } // here")
            .always("timed-out")
            .build(),
        evil(
                "a matrix that throws when it is asked",
                "@Override public double[][] getData() { throw new IllegalStateException(); } // here")
            .always("threw")
            .build(),
        evil(
                "a matrix that is equal to everything",
                """
                @Override public boolean equals(Object other) { return true; }
                @Override public int hashCode() { return 0; }
                @Override public String toString() { throw new IllegalStateException(); }
                """)
            .always("wrong-gradient")
            .build(),
        Case.of("a sparse matrix of a thousand million entries")
            .dx("new OpenMapRealMatrix(40_000, 40_000)")
            .always("wrong-shape")
            .build(),
        Case.of("a sparse matrix as large from forward")
            .y("new OpenMapRealMatrix(40_000, 40_000)")
            .always("wrong-shape")
            .build(),
        Case.of("a matrix of a million entries from forward")
            .y("new Array2DRowRealMatrix(1000, 1000)")
            .always("wrong-shape")
            .build(),
        Case.of("a matrix of a million entries from backward")
            .dx("new Array2DRowRealMatrix(1000, 1000)")
            .always("wrong-shape")
            .build(),
        Case.of("a matrix without rows or columns")
            .dx("new Array2DRowRealMatrix()")
            .always("wrong-shape")
            .build(),
        Case.of("a matrix without rows or columns from forward")
            .y("new Array2DRowRealMatrix()")
            .always("wrong-shape")
            .build(),
        Case.of("Affine", "a gradient without rows or columns")
            .backward("")
            .members(
                "private RealMatrix empty() { w.setGradient(new Array2DRowRealMatrix()); return x; } // here")
            .dx("empty()")
            .always("wrong-shape")
            .build(),
        Case.of("no matrix").dx("null").always("null").build(),
        list("no list of parameters", "null").always("unusable").build(),
        list("a list that holds nothing", "Arrays.asList(w, null)").always("unusable").build(),
        list("a list with the same parameter 5,000 times", "Collections.nCopies(5000, w)")
            .always("threw")
            .build(),
        list(
                "a list with two thousand million parameters",
                "Collections.nCopies(Integer.MAX_VALUE, w)")
            .always("threw")
            .build(),
        list("a list that grows", "grown()")
            .members(
                """
                private final List<Parameter> all = new ArrayList<>();
                private List<Parameter> grown() {
                  all.add(w);
                  all.add(b);
                  return all;
                }
                """)
            .always("unusable")
            .build(),
        list(
                "new parameters at every call",
                "List.of(new Parameter(\"W\", w.value()), new Parameter(\"b\", b.value()))")
            .always("wrong-gradient")
            .build(),
        list("a list whose iterator has no end", "new Endless(w)")
            .members(
                """
                static class Endless extends AbstractList<Parameter> {
                  private final Parameter p;
                  Endless(Parameter p) { this.p = p; }
                  @Override public Parameter get(int index) { return p; }
                  @Override public int size() { return 2; }
                  @Override public Iterator<Parameter> iterator() {
                    return new Iterator<>() {
                      @Override public boolean hasNext() { return true; }
                      @Override public Parameter next() { return p; }
                    };
                  }
                }
                """)
            .always("threw timed-out unusable")
            .slow()
            .build(),
        list("a list that throws", "new Evil()")
            .members(
                """
                static class Evil extends AbstractList<Parameter> {
                  @Override public Parameter get(int index) { throw new IllegalStateException(); } // here
                  @Override public int size() { return 2; }
                }
                """)
            .always("threw")
            .build(),
        list("a list of other things", "(List<Parameter>) (List<?>) List.of(\"W\", \"b\")")
            .always("threw")
            .build(),
        list(
                "a parameter with a name of 10 million characters",
                "List.of(new Parameter(\"W\".repeat(10_000_000), w.value()), b)")
            .always("unusable")
            .build(),
        list("a parameter without a name", "List.of(new Parameter(null, w.value()), b)")
            .always("unusable")
            .build(),
        list(
                "a parameter whose value says later that it is huge",
                "List.of(new Parameter(\"W\", new Evil(w.value())), b)")
            .members(
                matrix(
                    """
                    private int asked;
                    @Override public int getRowDimension() {
                      return asked++ < 9 ? super.getRowDimension() : 46_341;
                    }
                    @Override public int getColumnDimension() {
                      return asked++ < 9 ? super.getColumnDimension() : 46_341;
                    }
                    """))
            .always("threw") // setValue is refused, in the line that made the parameter
            .slow()
            .build());
  }
}
