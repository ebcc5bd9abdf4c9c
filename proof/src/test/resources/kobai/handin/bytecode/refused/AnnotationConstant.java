package layers;

@interface AnnotationConstant {
  String SEED = System.getProperty("kobai.seed"); // refused: System.getProperty
}
