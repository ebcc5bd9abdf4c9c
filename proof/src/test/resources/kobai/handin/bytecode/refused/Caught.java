package layers;

class Caught {
  int run() {
    try {
      return 1 / 0; // refused: ThreadDeath
    } catch (ThreadDeath e) {
      return 2;
    }
  }
}
