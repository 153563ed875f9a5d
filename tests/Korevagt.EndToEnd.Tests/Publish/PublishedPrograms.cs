using System.Diagnostics;
using System.Text;
using Korevagt.EndToEnd.Tests.Support;

namespace Korevagt.EndToEnd.Tests.Publish;

/// <summary>
/// What <c>src/publish.sh</c> makes, made once for all tests of it in a folder of their own. The rooms below the programs are
/// those that the build has made already: their assemblies are not written again.
/// </summary>
public sealed class PublishedPrograms : IDisposable
{
    private readonly OutputFolder folder = new();
    private readonly Lazy<Task<(int Exit, string Told)>> script;

    public PublishedPrograms() => script = new(() => Bash.RunAsync(
        $"exec bash '{Path.Combine(Repository.Root, "src", "publish.sh")}' --to '{folder.PathOf("")}' linux-x64 tool"));

    /// <summary>The folder for linux-x64: <c>cli</c>, <c>server</c> and what planners begin with.</summary>
    public string Linux => folder.PathOf("linux-x64");

    /// <summary>The folder of the package.</summary>
    public string Package => folder.PathOf("tool");

    /// <summary>A path beside what was published.</summary>
    public string PathOf(string name) => folder.PathOf(name);

    /// <summary>Publishes where no test has yet; what the script said.</summary>
    public async Task<string> SaidAsync()
    {
        var (exit, told) = await script.Value;
        Assert.True(exit == 0, told);
        return told;
    }

    /// <summary>
    /// Starts a published program as on a machine without .NET: an environment with nothing in it, and no other program to be
    /// found.
    /// </summary>
    public Process Start(string program, Dictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(Linux, program), arguments)
        {
            WorkingDirectory = Linux,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment.Clear();
        start.Environment["PATH"] = folder.PathOf("nothing");
        start.Environment["HOME"] = folder.PathOf("home");
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    /// <summary>Runs the published command line to its end, as <see cref="Start"/>.</summary>
    public async Task<KorevagtProcess> KorevagtAsync(params string[] arguments)
    {
        using var process = Start("cli/korevagt", [], arguments);
        return await KorevagtProcess.EndOf(process);
    }

    public void Dispose() => folder.Dispose();
}
