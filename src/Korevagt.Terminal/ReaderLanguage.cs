using System.Globalization;
using Korevagt.Domain.Texts;

namespace Korevagt.Terminal;

/// <summary>In which language whoever gives a command reads: what <c>--lang</c> says, else what the system speaks.</summary>
internal static class ReaderLanguage
{
    /// <summary>The option that says it.</summary>
    public const string Option = "--lang";

    private const string English = "en";

    private static readonly string[] Variables = ["LC_ALL", "LC_MESSAGES", "LANG"];

    /// <summary>
    /// The language of a command line: the value of <c>--lang</c> wherever it stands, since help and faults of the other options
    /// are in it too; else that of the system. Danish where neither says English.
    /// </summary>
    public static Language Of(IReadOnlyList<string> arguments)
    {
        for (var i = arguments.Count - 1; i >= 0; i--)
        {
            if (arguments[i] == Option && i + 1 < arguments.Count)
            {
                return Named(arguments[i + 1]);
            }

            if (arguments[i].StartsWith($"{Option}=", StringComparison.Ordinal))
            {
                return Named(arguments[i][(Option.Length + 1)..]);
            }
        }

        return OfSystem();
    }

    /// <summary>
    /// English where the first of <c>LC_ALL</c>, <c>LC_MESSAGES</c> and <c>LANG</c> that is set says so, or Windows does.
    /// </summary>
    public static Language OfSystem() => Named(
        Variables.Select(Environment.GetEnvironmentVariable).FirstOrDefault(set => !string.IsNullOrEmpty(set))
        ?? (OperatingSystem.IsWindows() ? CultureInfo.InstalledUICulture.Name : ""));

    private static Language Named(string language) =>
        language.StartsWith(English, StringComparison.OrdinalIgnoreCase) ? Language.En : Language.Da;
}
