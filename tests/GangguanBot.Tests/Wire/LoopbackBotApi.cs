using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Telegram.Bot;

namespace GangguanBot.Tests.Wire;

/// <summary>A Bot API of a few lines on the loopback: it remembers what was asked and says what it was told to say.</summary>
internal sealed class LoopbackBotApi : IAsyncDisposable
{
    public const string Token = "424242:loopback";

    private readonly WebApplication app;
    private readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(30) };
    private readonly ConcurrentQueue<(int Status, string Body)> answers = new();

    private LoopbackBotApi(WebApplication app) => this.app = app;

    public ConcurrentQueue<Call> Calls { get; } = new();

    public byte[] File { get; set; } = [];

    public string Address => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    public Call LastCall => Calls.Last();

    public static async Task<LoopbackBotApi> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var web = builder.Build();
        web.Urls.Add("http://127.0.0.1:0");
        var api = new LoopbackBotApi(web);
        web.MapPost($"/bot{Token}/{{method}}", (HttpRequest request, string method) => api.Hear(request, method));
        web.MapGet($"/file/bot{Token}/{{*path}}", (string path) => path == "photos/1.jpg"
            ? Results.Bytes(api.File)
            : Results.Text("""{"ok":false,"error_code":404,"description":"Not Found"}""", "application/json", statusCode: 404));
        await web.StartAsync();
        return api;
    }

    /// <summary>A bot that speaks to this server and never repeats a call by itself.</summary>
    public TelegramBotClient Bot(HttpClient? other = null, int retryThreshold = 0) =>
        new(new TelegramBotClientOptions(Token, Address) { RetryThreshold = retryThreshold }, other ?? http);

    public LoopbackBotApi Result(string json) => Says(200, $$"""{"ok":true,"result":{{json}}}""");

    public LoopbackBotApi Refuses(int code, string description, string? parameters = null) =>
        Says(code, $$"""{"ok":false,"error_code":{{code}},"description":"{{description}}"{{(parameters is null ? "" : $",\"parameters\":{parameters}")}}}""");

    public LoopbackBotApi Says(int status, string body)
    {
        answers.Enqueue((status, body));
        return this;
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await app.DisposeAsync();
    }

    private async Task<IResult> Hear(HttpRequest request, string method)
    {
        var call = new Call(method);
        if (request.HasFormContentType)
        {
            var form = await request.ReadFormAsync();
            foreach (var (name, value) in form) call.Fields[name] = value.ToString();
            foreach (var file in form.Files)
            {
                using var bytes = new MemoryStream();
                await file.CopyToAsync(bytes);
                call.Files[file.Name] = (file.FileName, bytes.ToArray());
            }
        }
        else
        {
            call.Json = await new StreamReader(request.Body).ReadToEndAsync();
        }
        Calls.Enqueue(call);
        var (status, body) = answers.TryDequeue(out var answer) ? answer : ((int)HttpStatusCode.OK, """{"ok":true,"result":true}""");
        return Results.Text(body, "application/json", statusCode: status);
    }

    internal sealed record Call(string Method)
    {
        public string Json { get; set; } = "";
        public Dictionary<string, string> Fields { get; } = [];
        public Dictionary<string, (string Name, byte[] Bytes)> Files { get; } = [];
    }
}
