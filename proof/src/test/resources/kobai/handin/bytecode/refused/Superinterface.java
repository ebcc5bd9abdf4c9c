package layers;

interface Superinterface extends java.lang.reflect.InvocationHandler {} // refused without a line: java.lang.reflect.InvocationHandler
