using System.Text;

namespace GangguanBot.Languages;

public readonly partial record struct Html
{
    /// <summary>Puts a text together and keeps account of what was inserted where.</summary>
    internal sealed class Builder
    {
        private readonly StringBuilder text = new();
        private readonly List<Insert> inserts = [];

        public bool IsEmpty => text.Length == 0;

        public Html Html => new(text.ToString()) { Inserts = inserts.Count == 0 ? null : [.. inserts] };

        /// <summary>Markup of the bot's own.</summary>
        public Builder Add(ReadOnlySpan<char> markup)
        {
            text.Append(markup);
            return this;
        }

        public Builder Add(Html html)
        {
            foreach (var insert in html.Inserts ?? []) inserts.Add(insert with { At = insert.At + text.Length });
            text.Append(html.Value);
            return this;
        }
    }
}
