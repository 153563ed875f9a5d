using Korevagt.EndToEnd.Tests.Support;

namespace Korevagt.EndToEnd.Tests.Docs;

/// <summary>README and the first hour in Danish, pasted into a shell in a fresh checkout.</summary>
public sealed class PageTourTests : IDisposable
{
    private readonly OutputFolder folder = new();

    public void Dispose() => folder.Dispose();

    [ProgramsFact("bash", "git")]
    [Trait("Pace", "Slow")]
    public Task EveryCommandOfReadme_Works_AndLeavesNothingThatGitWouldTakeIn() => AllWork("README.md", leastCommands: 12);

    [ProgramsFact("bash", "git")]
    [Trait("Pace", "Slow")]
    public Task EveryCommandOfTheFirstHour_Works_AndLeavesNothingThatGitWouldTakeIn() => AllWork("docs/da/kom-i-gang.md", leastCommands: 8);

    private async Task AllWork(string page, int leastCommands)
    {
        var commands = PageCommands.Of(await File.ReadAllTextAsync(Path.Combine(Repository.Root, page)));
        Assert.True(commands.Count(line => line.StartsWith("korevagt ", StringComparison.Ordinal)) >= leastCommands, string.Join('\n', commands));

        // Pasted, a command that fails does not stop the next: here the first one ends it, and is named.
        var (exit, told) = await Bash.RunAsync(
            $$"""
            set -eu
            trap 'echo "line $LINENO failed: $BASH_COMMAND"' ERR
            (cd '{{Repository.Root}}' && git ls-files -z) | (cd '{{Repository.Root}}' && xargs -0 cp -p --parents -t '{{folder.PathOf("")}}' 2>/dev/null) || true
            cd '{{folder.PathOf("")}}'
            # Batches and nights of two simulated years instead of fifty and a hundred: whether the commands work is asked here.
            sed -i -E 's/"replications": [0-9]+/"replications": 2/' batches/*.json
            git init -q . && git add -A && git -c user.name=t -c user.email=t@t commit -q -m t
            korevagt() { dotnet '{{BuiltProgram.Path}}' "$@" > /dev/null; }
            {{string.Join('\n', commands)}}
            git status --porcelain
            """);

        Assert.Equal((0, ""), (exit, told));
    }
}
