using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Numerics;
using Korevagt.Terminal;
using NodaTime;
using NodaTime.Text;

namespace Korevagt.Cli.Options;

/// <summary>Reads the values of options and arguments, and says in plain words what is wrong with one.</summary>
internal static class Values
{
    /// <summary>Reads a whole number that the type can hold.</summary>
    public static T WholeNumber<T>(ArgumentResult result, TerminalConsole console)
        where T : struct, IBinaryInteger<T>
    {
        var text = result.Tokens[0].Value;
        if (T.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        result.AddError($"{OptionOf(result)}: {console.Say(ParsingTexts.NoWholeNumber(text))}");
        return default;
    }

    /// <summary>Reads a number with a decimal point.</summary>
    public static double? Number(ArgumentResult result, TerminalConsole console)
    {
        var text = result.Tokens[0].Value;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
        {
            return number;
        }

        result.AddError($"{OptionOf(result)}: {console.Say(ParsingTexts.NoNumber(text))}");
        return null;
    }

    /// <summary>Reads a date.</summary>
    public static LocalDate Date(ArgumentResult result, TerminalConsole console)
    {
        var text = result.Tokens[0].Value;
        var date = LocalDatePattern.Iso.Parse(text);
        if (!date.Success)
        {
            result.AddError($"{OptionOf(result)}: {console.Say(ParsingTexts.NoDate(text))}");
        }

        return date.Success ? date.Value : default;
    }

    /// <summary>Reads one of the words of an enumeration, in small or capital letters.</summary>
    public static T Word<T>(ArgumentResult result, TerminalConsole console)
        where T : struct, Enum
    {
        var text = result.Tokens[0].Value;
        foreach (var value in Enum.GetValues<T>())
        {
            if (string.Equals(WordOf(value), text, StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }

        result.AddError(
            $"{OptionOf(result)}: {console.Say(ParsingTexts.UnknownWord(text, [.. Enum.GetValues<T>().Select(WordOf)]))}");
        return default;
    }

    /// <summary>Refuses what is no path, above all a misspelled option, which would else be taken for a file.</summary>
    public static void ArePaths(ArgumentResult result, TerminalConsole console)
    {
        foreach (var text in result.Tokens.Select(token => token.Value))
        {
            if (text.Length == 0)
            {
                result.AddError($"<{result.Argument.Name}>: {console.Say(ParsingTexts.EmptyPath)}");
            }
            else if (text[0] == '-' && !File.Exists(text))
            {
                result.AddError(console.Say(ParsingTexts.UnknownOption(text)));
            }
        }
    }

    private static string OptionOf(ArgumentResult result) =>
        result.Parent is OptionResult option ? option.Option.Name : result.Argument.Name;

    private static string WordOf<T>(T value)
        where T : struct, Enum
    {
        var name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
