package layers;

@interface AnnotationDefault {
  Class<?>[] value() default {String.class, Runtime.class}; // refused without a line: Runtime
}
