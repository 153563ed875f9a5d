using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Korevagt.Choosing.Questions;
using Korevagt.Terminal;

namespace Korevagt.Cli.Options;

/// <summary>Budgets and times as they are typed.</summary>
internal static class BudgetOption
{
    /// <summary>A number of plan-years, or one for the search and one for the judging: 8000 or 3200+4800.</summary>
    public static Option<YearBudget?> Budget(TerminalConsole console) => new("--budget")
    {
        Description = console.Say(new(
            "Planår, der højst simuleres: et tal, eller to (søgning+bedømmelse), som --time skriver dem. Uden det efter spørgsmålets størrelse.",
            "Plan-years simulated at most: a number, or two (search+judging) as --time prints them. Left out, by the question's size.")),
        HelpName = console.Say(ValueNames.Count),
        CustomParser = result => Parsed(result, console),
    };

    /// <summary>A time: 90s, 5m, 1h.</summary>
    public static Option<TimeSpan?> Time(TerminalConsole console) => new("--time")
    {
        Description = console.Say(new(
            "Hvor længe der ledes og bedømmes, for eksempel 5m; skriver det --budget, der giver samme svar igen.",
            "How long to look and judge, such as 5m; prints the --budget that gives the same answer again.")),
        HelpName = console.Say(new("TID", "TIME")),
        CustomParser = result => ParsedTime(result, console),
    };

    private static YearBudget? Parsed(ArgumentResult result, TerminalConsole console)
    {
        var typed = result.Tokens[^1].Value;
        var parts = typed.Split('+');
        if (parts.Length <= 2 && parts.All(part => long.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out _)))
        {
            var numbers = Array.ConvertAll(parts, part => long.Parse(part, NumberStyles.None, CultureInfo.InvariantCulture));
            return numbers.Length == 2 ? new YearBudget(numbers[0], numbers[1]) : YearBudget.Of(numbers[0]);
        }

        result.AddError(console.Say(new(
            $"--budget: '{typed}' er intet budget; ventet: et antal planår som 8000, eller to som 3200+4800",
            $"--budget: '{typed}' is no budget; expected: a number of plan-years such as 8000, or two such as 3200+4800")));
        return null;
    }

    private static TimeSpan? ParsedTime(ArgumentResult result, TerminalConsole console)
    {
        var typed = result.Tokens[^1].Value;
        if (typed.Length > 1
            && double.TryParse(typed[..^1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && number is > 0 and < 100_000)
        {
            switch (typed[^1])
            {
                case 's':
                    return TimeSpan.FromSeconds(number);
                case 'm':
                    return TimeSpan.FromMinutes(number);
                case 'h':
                    return TimeSpan.FromHours(number);
                default:
                    break;
            }
        }

        result.AddError(console.Say(new(
            $"--time: '{typed}' er ingen tid; ventet: en tid som 90s, 5m eller 1h",
            $"--time: '{typed}' is no time; expected: a time such as 90s, 5m or 1h")));
        return null;
    }
}
