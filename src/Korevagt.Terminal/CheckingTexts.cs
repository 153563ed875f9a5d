using System.Globalization;
using Korevagt.Domain.Texts;

namespace Korevagt.Terminal;

/// <summary>What is said of files that were checked.</summary>
internal static class CheckingTexts
{
    public static Text EffectiveFrom(string date, int year) => new(
        $"træder i kraft den {date}; virkningen i det første år regnes for {Plain(year)}. Beregn samme år med --year {Plain(year)}",
        $"takes effect on {date}; the first year's effect is that of {Plain(year)}. Evaluate the same year with --year {Plain(year)}");

    private static string Plain(int year) => year.ToString(CultureInfo.InvariantCulture);
}
