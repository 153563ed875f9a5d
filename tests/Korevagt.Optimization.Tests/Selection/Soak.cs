using System.Globalization;

namespace Korevagt.Optimization.Tests.Selection;

/// <summary>
/// How long the tests of the promises run: a little always, as long as the promise is worded in tests/soak/selection.sh.
/// </summary>
internal static class Soak
{
    private static readonly bool IsOn = Environment.GetEnvironmentVariable("KOREVAGT_SOAK_SELECTION") == "1";

    public static int Runs(int usually, int inSoak) => IsOn ? inSoak : usually;

    /// <summary>Says what was found, where somebody looks.</summary>
    public static void Say(FormattableString found)
    {
        if (IsOn)
        {
            Console.WriteLine(found.ToString(CultureInfo.InvariantCulture));
        }
    }
}
