using System.Diagnostics;

namespace Korevagt.Server.Tests.Deployment;

/// <summary>The units for systemd.</summary>
public sealed class UnitTests
{
    [SystemdTheory]
    [InlineData("korevagt.service", "/opt/korevagt/server/korevagt-server")]
    [InlineData("korevagt-worker.service", "/opt/korevagt/cli/korevagt")]
    public async Task AUnit_IsSoundToSystemd(string name, string program)
    {
        using var folder = new TemporaryFolder();
        var unit = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "drift", name));
        Assert.Contains($"ExecStart={program}", unit, StringComparison.Ordinal);

        // Another program in its place: that ours is installed here is not asked.
        await File.WriteAllTextAsync(folder.File(name), unit.Replace(program, "/bin/true", StringComparison.Ordinal));
        Assert.Equal((0, ""), await VerifyAsync(folder.File(name)));
        await File.WriteAllTextAsync(folder.File(name), unit.Replace("Restart=on-failure", "Restart=perhaps", StringComparison.Ordinal).Replace(program, "/bin/true", StringComparison.Ordinal));
        Assert.NotEqual("", (await VerifyAsync(folder.File(name))).Told);
    }

    [Theory]
    [InlineData("korevagt.service")]
    [InlineData("korevagt-worker.service")]
    public void AUnit_ComesBackAfterAFailure_ButNotToFaultySettings_AndWritesInItsFolderOnly(string name)
    {
        var lines = File.ReadAllLines(Path.Combine(Repository.Root, "docs", "drift", name));
        Assert.Superset(
            new HashSet<string>
            {
                "User=korevagt", "Restart=on-failure", "RestartPreventExitStatus=2", "StateDirectory=korevagt",
                "WorkingDirectory=/var/lib/korevagt", "ProtectSystem=strict", "NoNewPrivileges=yes",
            },
            lines.ToHashSet());
        Assert.Equal(2, ExitCode.FaultySettings);
    }

    private static async Task<(int Exit, string Told)> VerifyAsync(string unit)
    {
        using var process = Process.Start(new ProcessStartInfo("systemd-analyze", ["verify", unit])
        {
            RedirectStandardError = true,
            UseShellExecute = false,
            RedirectStandardOutput = true,
        })!;
        var told = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, told.Trim());
    }
}
