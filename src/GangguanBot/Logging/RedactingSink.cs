using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Display;
using Serilog.Parsing;

namespace GangguanBot.Logging;

/// <summary>
/// The last stage before anything is written, whatever sinks the settings name: message, properties and exception leave here
/// without the token.
/// </summary>
sealed class RedactingSink(Logger sinks) : ILogEventSink, IDisposable
{
    private static readonly MessageTemplateTextFormatter Plain = new("{Message:lj}");

    public void Emit(LogEvent logEvent)
    {
        var properties = logEvent.Properties.Select(p => new LogEventProperty(p.Key, Clean(p.Value))).ToList();
        var clean = Like(logEvent, logEvent.MessageTemplate, null, properties);

        // A token in the template itself, or put together from several properties, shows only in the finished message.
        using var message = new StringWriter();
        Plain.Format(clean, message);
        var template = Redaction.Touches(message.ToString()) || Redaction.Touches(logEvent.MessageTemplate.Text)
            ? new MessageTemplate([new TextToken(Redaction.Of(message.ToString()))])
            : logEvent.MessageTemplate;
        var exception = logEvent.Exception is { } e && Redaction.Touches(e.ToString()) ? new RedactedException(e) : logEvent.Exception;
        sinks.Write(Like(logEvent, template, exception, properties));
    }

    public void Dispose() => sinks.Dispose();

    private static LogEvent Like(LogEvent e, MessageTemplate template, Exception? exception, IEnumerable<LogEventProperty> properties) =>
        new(e.Timestamp, e.Level, exception, template, properties, e.TraceId ?? default, e.SpanId ?? default);

    private static LogEventPropertyValue Clean(LogEventPropertyValue value) => value switch
    {
        ScalarValue { Value: { } inside } when !inside.GetType().IsPrimitive && inside.ToString() is { } text && Redaction.Touches(text) =>
            new ScalarValue(Redaction.Of(text)),
        SequenceValue many => new SequenceValue(many.Elements.Select(Clean)),
        StructureValue parts =>
            new StructureValue(parts.Properties.Select(p => new LogEventProperty(p.Name, Clean(p.Value))), parts.TypeTag),
        DictionaryValue pairs =>
            new DictionaryValue(pairs.Elements.Select(p => KeyValuePair.Create((ScalarValue)Clean(p.Key), Clean(p.Value)))),
        _ => value,
    };

    private sealed class RedactedException(Exception inner) : Exception(Redaction.Of(inner.Message))
    {
        private readonly string text = Redaction.Of(inner.ToString());

        public override string ToString() => text;
    }
}
