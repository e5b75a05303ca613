using System.Collections.Concurrent;
using System.CommandLine;
using GangguanBot.Languages;
using GangguanBot.Storage;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace GangguanBot.Commands;

/// <summary>
/// Shows on a terminal how far a command has come, a bar for each kind of work, and takes them away at the end. Elsewhere nothing is shown,
/// and nothing is reported.
/// </summary>
/// <param name="terminal"><c>null</c>: there is none.</param>
[PhraseFamily("terminal.work.", typeof(LongWork))]
sealed class Progress(IAnsiConsole? terminal, Phrases say)
{
    /// <summary>Beside it the longest description and a count in the millions stand on a line of 80.</summary>
    private const int BarWidth = 24;

    public static Progress Of(ParseResult parsed, Phrases say)
    {
        var console = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(parsed.InvocationConfiguration.Output) });
        return new(console.Profile is { Out.IsTerminal: true, Capabilities: { Ansi: true, Interactive: true } } ? console : null, say);
    }

    public Task ShowAsync(Func<IProgress<WorkProgress>?, Task> work) => ShowAsync(async progress =>
    {
        await work(progress);
        return true;
    });

    /// <summary>Shows bars while the work runs. The log's lines come when the bars are gone, since they would tear them.</summary>
    public async Task<T> ShowAsync<T>(Func<IProgress<WorkProgress>?, Task<T>> work)
    {
        if (terminal is null) return await work(null);
        var (console, waiting) = (Console.Error, new StringWriter());
        Console.SetError(waiting);
        try
        {
            var (text, bar) = (new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn { Width = BarWidth });
            return await terminal.Progress().AutoClear(true).Columns(new SpinnerColumn(), text, bar, new CountColumn(say))
                .StartAsync(context => work(new ProgressBars(context, say)));
        }
        finally
        {
            Console.SetError(console);
            await console.WriteAsync(waiting.ToString());
        }
    }

    private sealed class ProgressBars(ProgressContext context, Phrases say) : IProgress<WorkProgress>
    {
        private readonly ConcurrentDictionary<LongWork, ProgressTask> bars = new();

        public void Report(WorkProgress value)
        {
            var bar = bars.GetOrAdd(value.Work, longWork => context.AddTask(say[$"terminal.work.{longWork}"].EscapeMarkup()));
            bar.IsIndeterminate = value.Of == 0;
            (bar.MaxValue, bar.Value) = (Math.Max(value.Of, 1), value.Done);
        }
    }

    /// <summary>"1.234 / 5.678"; of one thing, nothing.</summary>
    private sealed class CountColumn(Phrases say) : ProgressColumn
    {
        public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
            new Spectre.Console.Text(task.MaxValue <= 1 ? "" : $"{say.Number((decimal)task.Value)} / {say.Number((decimal)task.MaxValue)}");
    }
}
