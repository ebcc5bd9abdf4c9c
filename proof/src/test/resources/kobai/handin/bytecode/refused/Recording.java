package layers;

class Recording {
  void run() {
    kobai.nn.Refusals.record(); // refused: kobai.nn.Refusals.record
  }
}
