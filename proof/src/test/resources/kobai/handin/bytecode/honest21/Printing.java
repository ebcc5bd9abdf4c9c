package layers;

public class Printing {
  void print() {
    StringBuilder text = new StringBuilder().repeat("a", 3);
    System.out.println(text.toString().splitWithDelimiters("a", 2).length + Math.clamp(3, 1, 2));
  }
}
