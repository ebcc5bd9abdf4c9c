package layers;

class ReturnType {
  java.nio.file.Path none() {
    return null; // refused: java.nio.file.Path
  }
}
