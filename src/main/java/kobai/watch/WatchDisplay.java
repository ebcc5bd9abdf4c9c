package kobai.watch;

/** A display that shows a {@link View}. */
interface WatchDisplay extends AutoCloseable {

  /** Shows a view in place of the one before. */
  void show(View view);

  /** Restores the terminal. */
  @Override
  void close();
}
