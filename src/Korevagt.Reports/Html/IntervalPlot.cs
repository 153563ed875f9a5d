using Korevagt.Evaluation;

namespace Korevagt.Reports.Html;

/// <summary>A small drawing of a difference with its interval on a scale shared by a table's rows.</summary>
public sealed class IntervalPlot
{
    private const double Width = 150;
    private const double Height = 18;
    private const double Margin = 6;
    private readonly double low;
    private readonly double high;
    private readonly bool lessIsWorse;

    /// <summary>Makes the scale wide enough for all rows and for zero.</summary>
    /// <param name="rows">All rows.</param>
    /// <param name="lessIsWorse">Whether it is bad where the difference lies below zero.</param>
    public IntervalPlot(IReadOnlyList<Estimate> rows, bool lessIsWorse = false)
    {
        this.lessIsWorse = lessIsWorse;
        low = rows.Select(row => row.Low).Append(0).Min();
        high = rows.Select(row => row.High).Append(0).Max();
        if (high - low < 1e-9)
        {
            (low, high) = (-1, 1);
        }
    }

    /// <summary>Draws one row.</summary>
    public Markup Draw(Estimate row)
    {
        var (above, below) = lessIsWorse ? ("better", "worse") : ("worse", "better");
        var side = row.Low > 0 ? above : row.High < 0 ? below : "unsure";
        var from = X(row.Low);
        return Markup.Of($"""
            <svg class="whisker {side}" width="{Width}" height="{Height}" viewBox="0 0 {Width} {Height}" aria-hidden="true" focusable="false"><line class="zero" x1="{X(0)}" x2="{X(0)}" y1="0" y2="{Height}"/><line class="span" x1="{from}" x2="{Math.Max(X(row.High), from + 0.5)}" y1="{Height / 2}" y2="{Height / 2}"/><circle cx="{X(row.Mean)}" cy="{Height / 2}" r="4"/></svg>
            """);
    }

    private double X(double value) => Margin + (value - low) / (high - low) * (Width - 2 * Margin);
}
