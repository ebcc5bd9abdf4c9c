package kobai.watch;

/** What a {@link View} is shown on. */
interface WatchDisplay extends AutoCloseable {

  /** Shows it in the place of what was shown before. */
  void show(View view);

  /** Leaves the terminal as it was. */
  @Override
  void close();
}
