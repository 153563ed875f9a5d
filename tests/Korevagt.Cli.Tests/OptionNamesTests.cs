using System.CommandLine;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Texts;
using Korevagt.Files.Settings;
using Korevagt.Logs;
using Korevagt.Terminal;

namespace Korevagt.Cli.Tests;

/// <summary>A fault of a setting names the option by which it was said.</summary>
public sealed class OptionNamesTests
{
    [Fact]
    public void EveryOptionThatIsCalledOtherwise_IsAnOptionOfSomeCommand()
    {
        var options = Below(KorevagtCommand.Root(new TerminalConsole(TextWriter.Null, TextWriter.Null, Language.Da)))
            .SelectMany(command => command.Options).Select(option => option.Name).ToHashSet(StringComparer.Ordinal);

        Assert.NotEmpty(OptionNames.Others);
        Assert.All(OptionNames.Others.Values, option => Assert.Contains(option, options));
    }

    [Fact]
    public void ASettingThatIsCalledAsItsOption_IsFoundWithoutAnEntry()
    {
        Assert.Equal("--most-rejected", OptionNames.Of(Fault.KeyOf<LogRules>(nameof(LogRules.MostRejected))));
        Assert.Equal("--year", OptionNames.Of(Fault.KeyOf<EvaluationSettings>(nameof(EvaluationSettings.Year))));
        Assert.Equal("--predict-from", OptionNames.Of("predictFrom"));
    }

    [Fact]
    public void AFaultOfASetting_IsSaidByItsOption_AndOneOfAFileAsItStands()
    {
        var setting = Fault.OfSetting<EvaluationSettings>(nameof(EvaluationSettings.MapFile), new("bruges ikke", "is not used"), new("intet vejkort", "no road map"));
        var file = new Fault("plan.json", "$.map", new("mangler", "is missing"));

        Assert.Equal("mapFile: is not used; expected no road map", setting.ToString());
        Assert.Equal("--map: is not used; expected no road map", OptionNames.In(setting).ToString());
        Assert.Equal(file, OptionNames.In(file));
    }

    private static IEnumerable<Command> Below(Command command) =>
        command.Subcommands.SelectMany(Below).Prepend(command);
}
