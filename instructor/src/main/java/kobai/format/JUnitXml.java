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

  private static void write(Grade grade, List<PlatformCheck> entries, XMLStreamWriter xml)
      throws XMLStreamException {
    long errors = entries.stream().filter(JUnitXml::error).count();
    long wrong = entries.stream().filter(entry -> !entry.passed()).count();
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", "kobai");
    xml.writeAttribute("tests", String.valueOf(entries.size()));
    xml.writeAttribute("errors", String.valueOf(errors));
    xml.writeAttribute("skipped", "0");
    xml.writeAttribute("failures", String.valueOf(wrong - errors));
    xml.writeStartElement("properties");
    property("kobai.points", Numbers.points(grade.points()), xml);
    property("kobai.max", Numbers.points(grade.max()), xml);
    xml.writeEndElement();
    for (PlatformCheck entry : entries) {
      write(entry, xml);
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

  private static void write(PlatformCheck entry, XMLStreamWriter xml) throws XMLStreamException {
    xml.writeStartElement("testcase");
    xml.writeAttribute("name", Printable.xml(entry.id()));
    xml.writeAttribute("classname", "kobai");
    xml.writeAttribute("time", "0"); // so that the same grade gives the same bytes
    if (!entry.passed()) {
      xml.writeStartElement(error(entry) ? "error" : "failure");
      xml.writeAttribute("message", Printable.xml(entry.message().lines().findFirst().orElse("")));
      xml.writeAttribute("type", entry.status().id());
      xml.writeCharacters(Printable.xml(entry.name() + "\n" + entry.message()));
      xml.writeEndElement();
    }
    if (!entry.printed().isEmpty()) {
      xml.writeStartElement("system-out");
      xml.writeCharacters(Printable.xml(entry.printed()));
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private static boolean error(PlatformCheck entry) {
    return entry.status() == Status.DOES_NOT_COMPILE;
  }
}
