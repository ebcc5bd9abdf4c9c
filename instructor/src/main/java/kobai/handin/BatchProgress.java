package kobai.handin;

/** Is told how a batch gets on; from several threads. */
public interface BatchProgress {

  /** Nobody wants to know. */
  BatchProgress SILENT =
      new BatchProgress() {
        @Override
        public void begins(int handIns, int finished) {
          // silent
        }

        @Override
        public void finished(String id) {
          // silent
        }
      };

  /**
   * The batch begins.
   *
   * @param handIns how many there are in all
   * @param finished how many of these an earlier run has finished
   */
  void begins(int handIns, int finished);

  /** Another hand-in is finished. */
  void finished(String id);
}
