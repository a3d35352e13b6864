using System;
using System.IO;
using System.Threading.Tasks;
using NetGen.Onnx.Tests.Harness;
using Xunit;

namespace NetGen.Onnx.Tests.Files;

/// <summary>Regular files are opened, through links too; whatever could block or never end is refused before it is opened.</summary>
public sealed class RegularFileTests : IDisposable
{
    private static readonly byte[] Content = [1, 2, 3];

    private readonly string _folder = Directory.CreateTempSubdirectory("netgen-files").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_file_is_read_once()
    {
        string path = Make("file", length: 5_000_000);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(5_000_000, RegularFile.ReadAllBytes(path).Length);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 5_000_000, 5_200_000);
    }

    [Fact]
    public void Links_are_followed_whatever_folder_they_start_from()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        Make("content");
        Directory.CreateDirectory(At("a/b"));
        Directory.CreateSymbolicLink(At("linked"), At("a/b"));
        File.CreateSymbolicLink(At("a/b/first"), "../../content");
        File.CreateSymbolicLink(At("second"), At("linked/first"));
        Assert.Equal(Content, RegularFile.ReadAllBytes(At("second")));
        Assert.Equal(Content, RegularFile.ReadAllBytes(At("linked/first")));
        Assert.Equal(RealPath.Of(At("content")), RealPath.Of(At("second")));
    }

    [Theory]
    [InlineData("pipe")]
    [InlineData("link to pipe")]
    [InlineData("/dev/null")]
    [InlineData("/dev/zero")]
    [InlineData("link to /dev/zero")]
    [InlineData("empty")]
    public async Task Nothing_but_a_file_with_content_is_opened(string kind)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        Pipe.Create(At("pipe"));
        File.WriteAllBytes(At("empty"), []);
        string path = At("link");
        if (kind.StartsWith("link to ", StringComparison.Ordinal))
        {
            File.CreateSymbolicLink(path, At(kind["link to ".Length..]));
        }
        else
        {
            path = At(kind);
        }

        InvalidDataException refused = await Assert.ThrowsAsync<InvalidDataException>(
            () => Task.Run(() => RegularFile.ReadAllBytes(path)).WaitAsync(TimeSpan.FromSeconds(20)));
        Assert.Contains(path, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_open_pipe_is_refused_through_its_descriptor()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        using System.IO.Pipes.AnonymousPipeServerStream pipe = new();
        string descriptor = $"/proc/self/fd/{pipe.SafePipeHandle.DangerousGetHandle()}";
        Assert.Throws<InvalidDataException>(() => RegularFile.ReadAllBytes(descriptor));
    }

    [Fact]
    public void A_folder_is_called_a_folder() =>
        Assert.Contains("is a folder", Assert.Throws<IOException>(() => RegularFile.OpenRead(_folder)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_missing_file_is_called_missing()
    {
        Assert.Throws<FileNotFoundException>(() => RegularFile.OpenRead(At("nothing")));
        Assert.Throws<DirectoryNotFoundException>(() => RegularFile.OpenRead(At("nothing/nowhere")));
    }

    [Fact]
    public void Links_in_a_circle_are_refused()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        File.CreateSymbolicLink(At("here"), At("there"));
        File.CreateSymbolicLink(At("there"), At("here"));
        Assert.ThrowsAny<IOException>(() => RegularFile.OpenRead(At("here")));
        Assert.Throws<IOException>(() => RealPath.Of(At("here")));
    }

    private string At(string name) => Path.Combine(_folder, name);

    private string Make(string name, int length = 3)
    {
        byte[] bytes = new byte[length];
        Content.CopyTo(bytes, 0);
        File.WriteAllBytes(At(name), bytes);
        return At(name);
    }
}
