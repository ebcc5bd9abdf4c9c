package kobai.handin;

/** Receives the progress of a batch, from several threads. */
public interface BatchProgress {

  /** Ignores the progress. */
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
   * Called when the batch begins.
   *
   * @param handIns how many there are in all
   * @param finished how many of these an earlier run has finished
   */
  void begins(int handIns, int finished);

  /** Called when another hand-in is finished. */
  void finished(String id);
}
