package kobai.format;

import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import kobai.grading.Grade;
import kobai.grading.Status;
import kobai.text.Numbers;
import kobai.text.Printable;

/**
 * JUnit XML as Surefire writes it, for Artemis and any CI. A check without points is never marked
 * as skipped: most readers of the file treat that like passed. Names are ids, so that they are the
 * same in every language.
 */
final class JUnitXml implements GradeFormat {

  @Override
  public String id() {
    return "junit";
  }

  @Override
  public String fileName() {
    return "junit.xml";
  }

  @Override
  public String of(Grade grade, Context context) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      write(grade, PlatformCheck.of(grade, context.texts()), xml);
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e); // writing to a string cannot fail
    }
    return text.append('\n').toString();
  }

  private static void write(Grade grade, List<PlatformCheck> checks, XMLStreamWriter xml)
      throws XMLStreamException {
    long errors = checks.stream().filter(JUnitXml::error).count();
    long wrong = checks.stream().filter(check -> !check.passed()).count();
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", "kobai");
    xml.writeAttribute("tests", String.valueOf(checks.size()));
    xml.writeAttribute("errors", String.valueOf(errors));
    xml.writeAttribute("skipped", "0");
    xml.writeAttribute("failures", String.valueOf(wrong - errors));
    xml.writeStartElement("properties");
    property("kobai.points", Numbers.points(grade.points()), xml);
    property("kobai.max", Numbers.points(grade.max()), xml);
    xml.writeEndElement();
    for (PlatformCheck check : checks) {
      write(check, xml);
    }
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private static void property(String name, String value, XMLStreamWriter xml)
      throws XMLStreamException {
    xml.writeEmptyElement("property");
    xml.writeAttribute("name", name);
    xml.writeAttribute("value", value);
  }

  private static void write(PlatformCheck check, XMLStreamWriter xml) throws XMLStreamException {
    xml.writeStartElement("testcase");
    xml.writeAttribute("name", Printable.xml(check.id()));
    xml.writeAttribute("classname", "kobai");
    xml.writeAttribute("time", "0"); // so that the same grade gives the same bytes
    if (!check.passed()) {
      xml.writeStartElement(error(check) ? "error" : "failure");
      xml.writeAttribute("message", Printable.xml(check.message().lines().findFirst().orElse("")));
      xml.writeAttribute("type", check.status().id());
      xml.writeCharacters(Printable.xml(check.name() + "\n" + check.message()));
      xml.writeEndElement();
    }
    if (!check.printed().isEmpty()) {
      xml.writeStartElement("system-out");
      xml.writeCharacters(Printable.xml(check.printed()));
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private static boolean error(PlatformCheck check) {
    return check.status() == Status.DOES_NOT_COMPILE;
  }
}
