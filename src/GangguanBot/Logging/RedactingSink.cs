using Serilog.Core;
using Serilog.Events;
using Serilog.Parsing;

namespace GangguanBot.Logging;

/// <summary>
/// The last stage before anything is written, whatever sinks the settings name: message, properties and exception leave here
/// without the token.
/// </summary>
sealed class RedactingSink(Logger sinks) : ILogEventSink, IDisposable
{
    public void Emit(LogEvent logEvent)
    {
        var properties = logEvent.Properties.Select(p => new LogEventProperty(p.Key, Clean(p.Value))).ToList();
        var message = logEvent.MessageTemplate.Render(properties.ToDictionary(p => p.Name, p => p.Value));

        // A token in the template itself, or put together from several properties, shows only in the finished message.
        var template = Redaction.Touches(message) || Redaction.Touches(logEvent.MessageTemplate.Text)
            ? new MessageTemplate([new TextToken(Redaction.Of(message))])
            : logEvent.MessageTemplate;
        var exception = logEvent.Exception is { } e && Redaction.Touches(e.ToString()) ? new RedactedException(e) : logEvent.Exception;
        sinks.Write(new LogEvent(logEvent.Timestamp, logEvent.Level, exception, template, properties,
            logEvent.TraceId ?? default, logEvent.SpanId ?? default));
    }

    public void Dispose() => sinks.Dispose();

    private static LogEventPropertyValue Clean(LogEventPropertyValue value) => value switch
    {
        ScalarValue { Value: { } inside } when !inside.GetType().IsPrimitive && inside.ToString() is { } text && Redaction.Touches(text) =>
            new ScalarValue(Redaction.Of(text)),
        SequenceValue many => new SequenceValue(many.Elements.Select(Clean)),
        StructureValue parts => new StructureValue(parts.Properties.Select(p => new LogEventProperty(p.Name, Clean(p.Value))), parts.TypeTag),
        DictionaryValue pairs => new DictionaryValue(pairs.Elements.Select(p => KeyValuePair.Create((ScalarValue)Clean(p.Key), Clean(p.Value)))),
        _ => value,
    };

    private sealed class RedactedException(Exception inner) : Exception(Redaction.Of(inner.Message))
    {
        private readonly string text = Redaction.Of(inner.ToString());

        public override string ToString() => text;
    }
}
