package layers;

abstract class ParameterType {
  abstract void take(java.io.File file); // refused without a line: java.io.File
}
