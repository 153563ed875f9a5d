using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Texts;
using Korevagt.Json;
using Korevagt.Store.Access;

namespace Korevagt.Settings;

/// <summary>What the command line asks for: to serve, to make a key, or only to be told something.</summary>
/// <param name="Told">What to print before ending; nothing else is done then. Null to serve or to make a key.</param>
/// <param name="Key">The key to make, or null.</param>
/// <param name="Settings">The settings on the command line.</param>
public sealed record ServerArguments(string? Told, NewApiKey? Key, IReadOnlyList<string> Settings)
{
    private const string NewKey = "new-key";
    private const string CommandLine = "command line";

    private static readonly string[] Help = ["--help", "-h", "-?", "/?", "help"];
    private static readonly string[] Version = ["--version", "-v"];

    // What the language is said by, the first that is there; as in other programs.
    private static readonly string[] Locales = ["LC_ALL", "LC_MESSAGES", "LANG"];

    /// <summary>Understands the command line, or lists all that is wrong with it.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="environment">Variables, of which the language is read.</param>
    public static Outcome<ServerArguments> Read(IReadOnlyList<string> arguments, IDictionary environment)
    {
        var said = LanguageSaid(arguments, out var others);
        var language = LanguageOf(said, environment);
        if (others.Any(Help.Contains))
        {
            return new ServerArguments(HelpIn(language), null, []);
        }

        if (others.Any(Version.Contains))
        {
            return new ServerArguments(VersionLine, null, []);
        }

        if (said is not (null or "da" or "en"))
        {
            return new Fault(CommandLine, "", new($"--lang er '{said}'", $"--lang is '{said}'"), new Text("da eller en", "da or en"));
        }

        var isKey = others is [NewKey, ..];
        var key = isKey ? KeyOf(others) : Outcome<NewApiKey?>.Success(null);
        List<string> settings = [.. isKey ? others.Skip(3) : others];
        return key.Then(made => Faults(settings) is { Count: > 0 } faults
            ? Outcome<ServerArguments>.Failure(faults)
            : new ServerArguments(null, made, settings));
    }

    /// <summary>The language of a command line, also of one that cannot be understood.</summary>
    public static Language LanguageOf(IReadOnlyList<string> arguments, IDictionary environment) =>
        LanguageOf(LanguageSaid(arguments, out _), environment);

    /// <summary>What <c>--lang</c> says, or null; and the arguments without it.</summary>
    private static string? LanguageSaid(IReadOnlyList<string> arguments, out List<string> others)
    {
        const string Option = "--lang";
        others = [.. arguments];
        var at = others.FindIndex(argument => argument == Option || argument.StartsWith(Option + "=", StringComparison.Ordinal));
        if (at < 0)
        {
            return null;
        }

        var isOne = others[at] != Option;
        var said = isOne ? others[at][(Option.Length + 1)..] : others.ElementAtOrDefault(at + 1) ?? "";
        others.RemoveRange(at, isOne || at + 1 == others.Count ? 1 : 2);
        return said;
    }

    /// <summary>The language said, else that of the system where it is English, else Danish.</summary>
    private static Language LanguageOf(string? said, IDictionary environment)
    {
        var language = said ?? Locales.Select(name => environment[name] as string).FirstOrDefault(text => !string.IsNullOrEmpty(text));
        return language?.StartsWith("en", StringComparison.OrdinalIgnoreCase) == true ? Language.En : Language.Da;
    }

    /// <summary>
    /// The names of settings are checked with all others; here is what would be passed over: words that are no option, and
    /// options without a value, which would take the next option for theirs.
    /// </summary>
    private static List<Fault> Faults(List<string> settings)
    {
        var faults = new List<Fault>();
        for (var i = 0; i < settings.Count; i++)
        {
            var argument = settings[i];
            if (!argument.StartsWith("--", StringComparison.Ordinal))
            {
                faults.Add(new Fault(
                    CommandLine, "", new($"'{argument}' er ikke en indstilling", $"unknown option '{argument}'"),
                    new Text(
                        $"--INDSTILLING=VÆRDI, {NewKey} NAVN ROLLE, --help eller --version",
                        $"--SETTING=VALUE, {NewKey} NAME ROLE, --help or --version")));
            }
            else if (!argument.Contains('=', StringComparison.Ordinal))
            {
                if (i + 1 == settings.Count || settings[i + 1].StartsWith("--", StringComparison.Ordinal))
                {
                    var name = argument[2..];
                    faults.Add(
                        IsKnown(name)
                            ? new Fault(
                                CommandLine, "", new($"'{argument}' har ingen værdi", $"'{argument}' has no value"),
                                new Text($"{argument}=VÆRDI", $"{argument}=VALUE"))
                            : new Fault(
                                CommandLine, "", new($"'{argument}' er ingen kendt indstilling", $"'{argument}' is no setting known here"),
                                NearestName.Expectation(name, HelpTexts.Settings.Select(setting => setting.Name))));
                }
                else
                {
                    i++;
                }
            }
        }

        return faults;
    }

    private static bool IsKnown(string name) => HelpTexts.Settings.Any(setting =>
        setting.Name.Equals(name, StringComparison.OrdinalIgnoreCase)
        || SettingsSource.NameOf(setting.Name).Equals(name, StringComparison.OrdinalIgnoreCase));

    private static Outcome<NewApiKey?> KeyOf(List<string> arguments) =>
        arguments.Count >= 3 && Enum.TryParse<Role>(arguments[2], ignoreCase: true, out var role) && Enum.IsDefined(role)
            ? new NewApiKey(arguments[1], role, null, null)
            : new Fault(
                NewKey, "", new("kan ikke forstås", "cannot be understood"),
                new Text(
                    "new-key NAVN ROLLE, hvor rollen er reader, planner, tender eller operator",
                    "new-key NAME ROLE, where the role is reader, planner, tender or operator"));

    private static string HelpIn(Language language)
    {
        var help = new StringBuilder()
            .Append(HelpTexts.Usage.In(language)).Append("\n\n").Append(HelpTexts.Heading.In(language)).Append('\n');
        foreach (var setting in HelpTexts.Settings)
        {
            help.Append(CultureInfo.InvariantCulture, $"  {$"--{setting.Name}",-32} {setting.Meaning.In(language)}\n");
        }

        return help.Append('\n').Append(HelpTexts.ExitCodes.In(language)).ToString();
    }

    private static string VersionLine =>
        $"Korevagt.Server {typeof(ServerArguments).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion}";
}
