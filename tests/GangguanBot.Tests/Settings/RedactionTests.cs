using GangguanBot.Logging;
using Serilog;
using Serilog.Core;
using Serilog.Events;

namespace GangguanBot.Tests.Settings;

public sealed class RedactionTests : ILogEventSink
{
    private const string Id = "123456789", Secret = "AAFakeTokenThatOpensNothingAtAll_00", Token = $"{Id}:{Secret}";

    private readonly List<string> written = [];

    [Fact]
    public void The_token_is_taken_out_wherever_it_stands()
    {
        using var log = new LoggerConfiguration()
            .WriteTo.Sink(new RedactingSink(new LoggerConfiguration().WriteTo.Sink(this).CreateLogger())).CreateLogger();
        log.Information("POST https://api.telegram.org/bot" + Token + "/getMe");
        log.Information("calling {Url}", $"https://api.telegram.org/bot{Token}/getMe");
        log.Information("calling {Url}", new Uri($"https://api.telegram.org/file/bot{Token}/x"));
        log.Information("with {@Settings} and {List}", new { Token, Inner = new { Token } }, new[] { Token });
        log.Information("in parts {Id}:{Secret}", Id, Secret);
        log.Error(new InvalidOperationException("outer", new HttpRequestException($"no route to /bot{Token}")), "failed");
        Assert.Equal(6, written.Count);
        Assert.All(written, w => Assert.Contains(Redaction.Mark, w, StringComparison.Ordinal));
        Assert.All(written, w => Assert.DoesNotContain(Token, w, StringComparison.Ordinal));
    }

    [Fact]
    public void The_rest_is_left_as_it_was()
    {
        using var log = new LoggerConfiguration()
            .WriteTo.Sink(new RedactingSink(new LoggerConfiguration().WriteTo.Sink(this).CreateLogger())).CreateLogger();
        log.Information("Ticket {Number} at {Hour:00}", "GJ-26-0001", 7);
        Assert.Equal("""Ticket "GJ-26-0001" at 07||Number="GJ-26-0001", Hour=7""", Assert.Single(written));
    }

    void ILogEventSink.Emit(LogEvent logEvent) => written.Add(
        $"{logEvent.RenderMessage()}|{logEvent.Exception}|{string.Join(", ", logEvent.Properties.Select(p => $"{p.Key}={p.Value}"))}");
}
