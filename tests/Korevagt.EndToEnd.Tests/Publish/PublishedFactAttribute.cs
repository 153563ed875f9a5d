using System.Runtime.InteropServices;

namespace Korevagt.EndToEnd.Tests.Publish;

/// <summary>A fact about what is published for linux-x64, which can be run there only.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PublishedFactAttribute : FactAttribute
{
    public PublishedFactAttribute()
    {
        if (!OperatingSystem.IsLinux() || RuntimeInformation.OSArchitecture != Architecture.X64)
        {
            Skip = "runs what is published for linux-x64";
        }
    }
}
