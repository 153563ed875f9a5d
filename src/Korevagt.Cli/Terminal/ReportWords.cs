using Korevagt.Domain.Texts;
using Korevagt.Reports;
using Korevagt.Reports.Texts;

namespace Korevagt.Cli.Terminal;

/// <summary>What it takes to write a report in one language.</summary>
internal sealed class ReportWords(Language language)
{
    /// <summary>Numbers, money and dates.</summary>
    public ReportFormat Format { get; } = ReportFormat.For(language);

    /// <summary>The words shared with the other reports.</summary>
    public ReportTexts Report { get; } = ReportTexts.For(language);

    /// <summary>The words of the terminal.</summary>
    public TerminalTexts Terminal { get; } = TerminalTexts.For(language);
}
