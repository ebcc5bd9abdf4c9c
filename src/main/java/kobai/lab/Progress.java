package kobai.lab;

/** Hears how far the work is. Called from one thread. */
public interface Progress {

  /** Hears nothing. */
  Progress SILENT =
      new Progress() {
        @Override
        public void begins(long steps) {}

        @Override
        public void at(long steps) {}

        @Override
        public void ends() {}
      };

  /** Work of so many steps begins. */
  void begins(long steps);

  /** So many of them are done. */
  void at(long steps);

  /** No more will be done. */
  void ends();
}
